# For the Exchange administrator. Needs $Account.
# What a scope reaches is its filter, and where it is exclusive or within a place alone; its name says nothing.
Show-Ar 'impersonation.show' $Account (
    'Name', 'Role', 'RoleAssigneeName', 'RoleAssigneeType', 'AssignmentMethod', 'RecipientWriteScope', 'CustomRecipientWriteScope',
    'CustomRecipientWriteScopeFilter', 'RoleAssignmentDelegationType', 'Enabled', 'Account') @() {
    foreach ($Assignment in @(Get-ManagementRoleAssignment -RoleAssignee $Of -Role 'ApplicationImpersonation' @Look)) {
        $More = @{ Account = $Of }; $Scope = "$($Assignment.CustomRecipientWriteScope)"
        if ($Scope -and 'CustomRecipientScope', 'ExclusiveRecipientScope' -contains "$($Assignment.RecipientWriteScope)") {
            try {
                $Reach = Select-ArOne @(Get-ManagementScope -Identity $Scope @Look)
                $Sort = if ("$($Reach.Exclusive)" -eq 'True') { 'exclusive: ' } elseif ("$($Reach.RecipientRoot)") { "only in $($Reach.RecipientRoot): " }
                $More.CustomRecipientWriteScopeFilter = "$Sort$($Reach.RecipientFilter)"
            } catch { Add-ArProblem $Scope $_ }
        }
        Add-ArRow $Assignment $More
    }
}
