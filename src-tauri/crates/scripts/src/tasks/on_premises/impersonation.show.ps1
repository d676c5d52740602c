# Needs $Account.
# Shows whom the service account may impersonate; changes nothing.
Get-ManagementRoleAssignment -RoleAssignee $Account -Role 'ApplicationImpersonation' |
    Format-List -Property Name, Role, RoleAssigneeName, RoleAssigneeType, AssignmentMethod, RecipientWriteScope,
        CustomRecipientWriteScope, RoleAssignmentDelegationType, Enabled,
        @{ Name = 'Account'; Expression = { $Account } }
