# For the Exchange administrator. Needs $Account.
Get-ManagementRoleAssignment -RoleAssignee $Account -Role 'ApplicationImpersonation' |
    Format-List -Property Name, Role, RoleAssigneeName, RoleAssigneeType, AssignmentMethod, RecipientWriteScope,
        CustomRecipientWriteScope, RoleAssignmentDelegationType, Enabled,
        @{ Name = 'Account'; Expression = { $Account } }
