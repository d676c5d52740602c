# For the Exchange administrator. Needs $Account.
# What a scope reaches is its filter, and the place it is limited to; its name says nothing.
Show-Ar 'impersonation.show' $Account (
    'Name', 'Role', 'RoleAssigneeName', 'RoleAssigneeType', 'AssignmentMethod', 'RecipientWriteScope', 'CustomRecipientWriteScope',
    'CustomRecipientWriteScopeFilter', 'CustomRecipientWriteScopeRoot', 'RoleAssignmentDelegationType', 'Enabled', 'Account') @() {
    foreach ($Assignment in @(Get-ManagementRoleAssignment -RoleAssignee $Of -Role 'ApplicationImpersonation' @Look)) {
        $More = @{ Account = $Of }; $Scope = "$($Assignment.CustomRecipientWriteScope)"
        if ($Scope -and 'CustomRecipientScope', 'ExclusiveRecipientScope' -contains "$($Assignment.RecipientWriteScope)") {
            try {
                $Reach = Select-ArOne @(Get-ManagementScope -Identity $Scope @Look)
                $More.CustomRecipientWriteScopeFilter = $Reach.RecipientFilter; $More.CustomRecipientWriteScopeRoot = $Reach.RecipientRoot
            } catch { Add-ArProblem $Scope $_ }
        }
        Add-ArRow $Assignment $More
    }
}
