# A management scope, by what its filter says. Exchange writes filters anew: brackets, blanks, case, order and quotes do not count.
# The rule is the one of tests/data/filters.json, which the wizard's own checks keep to as well.
function Get-ArFilterForm([string] $Filter) {
    $Signs = New-Object -TypeName System.Collections.Queue
    foreach ($Sign in [regex]::Matches($Filter, "'(?:[^']|'')*'|""[^""]*""|\(|\)|[^\s()'""]+")) { $Signs.Enqueue($Sign.Value) }
    $Part = Get-ArFilterPart $Signs '-or'
    if ($Signs.Count) { "?$Filter" } else { $Part.Text }
}
# -or holds -ands, -and holds comparisons; what stands within brackets of the same word is joined, then sorted.
function Get-ArFilterPart($Signs, [string] $Word) {
    if (-not $Word) {
        $Sign = if ($Signs.Count) { "$($Signs.Dequeue())" } else { '?' }
        if ($Sign -eq '(') { $Part = Get-ArFilterPart $Signs '-or'; if ($Signs.Count) { $null = $Signs.Dequeue() }; return $Part }
        if ($Sign -eq '-not') { return @{ Word = ''; Text = 'not ' + (Get-ArFilterPart $Signs '').Text } }
        $All = @($Sign)
        while ($Signs.Count -and $All.Count -lt 3 -and '(', ')', '-or', '-and' -notcontains $Signs.Peek()) { $All += $Signs.Dequeue() }
        if ($All.Count -eq 3) {    # a value with or without quotes, $true as 'True'
            $Text = $All[2] -replace '^\$(true|false|null)$', '$1'
            if ($Text -match '^"(.*)"$') { $Text = $Matches[1] -replace "'", "''" } elseif ($Text -match "^'(.*)'$") { $Text = $Matches[1] }
            $All[2] = "'$Text'"
        }
        return @{ Word = ''; Text = ($All -join ' ').ToLowerInvariant() }
    }
    $Inner = if ($Word -eq '-or') { '-and' } else { '' }
    $Parts = @(Get-ArFilterPart $Signs $Inner)
    while ($Signs.Count -and $Signs.Peek() -eq $Word) { $null = $Signs.Dequeue(); $Parts += Get-ArFilterPart $Signs $Inner }
    if ($Parts.Count -eq 1) { return $Parts[0] }
    # Sign by sign, not as a language sorts: two names that only look alike stay two.
    $Set = New-Object -TypeName 'System.Collections.Generic.SortedSet[string]' -ArgumentList ([System.StringComparer]::Ordinal)
    foreach ($Part in $Parts) { foreach ($Text in $(if ($Part.Word -eq $Word) { $Part.Texts } else { $Part.Text })) { $null = $Set.Add($Text) } }
    $Texts = @($Set)
    if ($Texts.Count -eq 1) { return $Parts[0] }    # said twice, it is still what it is: joined with more of its word
    @{ Word = $Word; Texts = $Texts; Text = '(' + ($Texts -join " $Word ") + ')' }
}
$Ar.Settings['Filter'] = @{
    Creates = $true
    Uses = 'Get-ManagementScope', 'New-ManagementScope Name RecipientRestrictionFilter', 'Set-ManagementScope RecipientRestrictionFilter',
        'Remove-ManagementScope'
    Find = {
        Get-ManagementScope @Look | Where-Object { if ($Id) { $Id -eq "$($_.Guid)" -or $Id -eq "$($_.Identity)" } else { "$($_.Name)" -eq $Address } }
    }
    Read = {
        $Now = $Found.Object
        $Sort = if ($Now.Exclusive) { 'exclusive: ' } elseif ("$($Now.RecipientRoot)") { "only in $($Now.RecipientRoot): " } else { '' }
        "$Sort$($Now.RecipientFilter)"
    }
    Same = { param($One, $Other) [string]::Equals((Get-ArFilterForm $One), (Get-ArFilterForm $Other), 'Ordinal') }
    Refuse = {
        if ($Undo -or "$Before" -notmatch '^(exclusive|only in [^:]*): ') { return }
        "a scope of this name is of another sort ($Before): rename it, or take another name for the product"
    }
    Set = {
        if ($null -eq $Value) { Remove-ManagementScope -Identity $Address @Go }
        elseif (-not $Id) { New-ManagementScope -Name $Address -RecipientRestrictionFilter $Value @Go }
        else { Set-ManagementScope -Identity $Address -RecipientRestrictionFilter $Value @Go }
    }
    Ask = {
        if ($null -eq $Before -or $null -eq $Value -or $Undo -or $Mine) { return }
        "The scope $Address is there with another filter ($Before), and this script has not made it. Change it, for whoever else uses it, too?"
    }
}
# Rooms and equipment, by what they are and not by what they are called.
$Ar.Resources = "(RecipientTypeDetails -eq 'RoomMailbox') -or (RecipientTypeDetails -eq 'EquipmentMailbox')"
