& {
$Rooms = @(
    'room101@contoso.com'
    'o''brien@contoso.com'
)
$Equipment = 'vmr@contoso.com'
Set-StrictMode -Off
$PSDefaultParameterValues = @{}; $OFS = ' '; $ErrorActionPreference = 'Stop'
$Look = @{ ErrorAction = 'Stop' }    # with every command that reads
$Rows = New-Object -TypeName System.Collections.ArrayList; $Problems = New-Object -TypeName System.Collections.ArrayList
function Get-ArLiteral([string] $Text) {
    $Text = [regex]::Replace($Text, '[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]', [string] [char] 0xfffd)    # half a sign
    '"' + [regex]::Replace($Text, '[^!#-;=?-\[\]-{}~]', { param($Match) '\u{0:x4}' -f [int] [char] $Match.Value }) + '"'
}
function Get-ArList($All) { '[' + (@(foreach ($One in $All) { Get-ArLiteral "$One" }) -join ',') + ']' }
function Get-ArText($Value) {
    if ($Value -is [datetime]) { return $Value.ToUniversalTime().ToString('yyyy-MM-dd HH:mm:ss', [cultureinfo]::InvariantCulture) }
    "$Value"
}
function Get-ArCell([string] $Name, $Value, [bool] $IsList) {
    if ($null -eq $Value) { return 'null' }
    $Texts = @(foreach ($Part in $Value) { if ($null -ne $Part) { Get-ArText $Part } })
    if ($IsList) { return Get-ArList $Texts }
    if ($Texts.Count -gt 1) { throw "$Name has $($Texts.Count) values" }
    if ($Texts.Count) { Get-ArLiteral $Texts[0] } else { 'null' }
}
function Select-ArOne($Answer) {
    $Found = @(foreach ($Object in $Answer) { if ($null -ne $Object) { $Object } })
    if ($Found.Count -ne 1) { throw "$($Found.Count) objects answer to this" }
    $Found[0]
}
function Add-ArProblem([string] $About, $Problem) {
    $Why = "$($Problem.Exception.Message)" -replace '\s+', ' '
    $Why = $Why.Substring(0, [math]::Min(300, $Why.Length))
    $null = $Problems.Add('{"of":' + (Get-ArLiteral $About) + ',"why":' + (Get-ArLiteral $Why) + '}')
    Write-Host "  not read: $About ($Why)" -ForegroundColor Yellow
}
function Add-ArRow($Object, [hashtable] $More) {
    $Cells = @('"of":' + (Get-ArLiteral $Of)); $Seen = @()
    foreach ($Name in $Columns + $Lists) {
        if ($More -and $More.ContainsKey($Name)) { $Value = $More[$Name] }
        elseif ($Object.PSObject.Properties[$Name]) { $Value = $Object.$Name }
        else { continue }
        $Cells += '"' + $Name + '":' + (Get-ArCell $Name $Value ($Lists -contains $Name))
        if ($Seen.Count -lt 3 -and "$Value") { $Seen += "$Value" }
    }
    $null = $Rows.Add('{' + ($Cells -join ',') + '}')
    if ($Rows.Count -le 20) { Write-Host "  found: $($Seen -join ', ')" }
    elseif ($Rows.Count -eq 21) { Write-Host '  found: more, which are not shown here' }
}
function Show-Ar([string] $Asked, [string[]] $All, [string[]] $Columns, [string[]] $Lists, [scriptblock] $LookUp) {
    try { $Org = @(& $Find | ForEach-Object { "$_" } | Where-Object { $_ }) } catch {
        Write-Host "The organization could not be read: $($_.Exception.Message)" -ForegroundColor Yellow
        Write-Host 'Run this in the Exchange Management Shell, or after Connect-ExchangeOnline. Nothing was handed over.'
        return
    }
    $All = @($All | Where-Object { $_ }); $Number = 0
    foreach ($Of in $All) {
        $Number++
        if ($All.Count -ge 20) { Write-Progress -Activity "Anteroom, $Asked" -Status "${Number}: $Of" -PercentComplete ([math]::Floor(100 * $Number / $All.Count)) }
        try { $null = & $LookUp } catch { Add-ArProblem $Of $_ }
    }
    if ($All.Count -ge 20) { Write-Progress -Activity "Anteroom, $Asked" -Completed }
    $At = [datetime]::UtcNow.ToString('yyyy-MM-dd HH:mm:ss', [cultureinfo]::InvariantCulture)
    $Json = '{"v":1,"kind":"show","asked":' + (Get-ArLiteral $Asked) + ',"of":' + (Get-ArList $All) + ',"org":' + (Get-ArList $Org) +
        ',"at":' + (Get-ArLiteral $At) + ',"shell":' + (Get-ArLiteral "$($PSVersionTable.PSVersion)") + ',"count":' + $Rows.Count +
        ',"rows":[' + ($Rows -join ',') + '],"problems":[' + ($Problems -join ',') + ']}'
    $Hash = New-Object -TypeName System.Security.Cryptography.SHA256CryptoServiceProvider
    $Sum = -join ($Hash.ComputeHash([System.Text.Encoding]::ASCII.GetBytes($Json))[0..3] | ForEach-Object { $_.ToString('x2') })
    $Envelope = '<' + "<anteroom|1|$($Json.Length)|$Sum|$Json|anteroom>" + '>'    # in two pieces: this line is no envelope
    Write-Host "$Asked in $($Org[1]): $($All.Count) asked about, $($Rows.Count) found, $($Problems.Count) not read."
    try {
        if ($env:OS -ne 'Windows_NT' -and -not (Get-Command -Name 'pbcopy', 'xclip' -ErrorAction SilentlyContinue)) { throw 'no program for it' }
        Set-Clipboard -Value $Envelope @Look
        if (-not [string]::Equals("$(Get-Clipboard @Look)".Trim(), $Envelope)) { throw 'it does not hold what was put there' }
        Write-Host 'It is on the clipboard: paste it into Anteroom.'
    } catch {
        Write-Host "The clipboard cannot be used: $($_.Exception.Message)"
        try {
            $Name = "anteroom-$Asked-" + ($At -replace '[-:]' -replace ' ', '-'); $File = Join-Path -Path $HOME -ChildPath "$Name.txt"
            for ($Next = 2; Test-Path -LiteralPath $File; $Next++) { $File = Join-Path -Path $HOME -ChildPath "$Name-$Next.txt" }
            $Stream = New-Object -TypeName System.IO.FileStream -ArgumentList $File, 'CreateNew'
            try { $Bytes = [System.Text.Encoding]::ASCII.GetBytes($Envelope); $Stream.Write($Bytes, 0, $Bytes.Length) } finally { $Stream.Dispose() }
            Write-Host "It is in the file ${File}: choose that in Anteroom."
        } catch {
            Write-Host "No file can be written: $($_.Exception.Message)"
            Write-Host 'Copy this, from its first sign to its last:'
            Write-Host $Envelope
        }
    }
}
$Find = {
    $Config = Get-OrganizationConfig @Look
    "$($Config.Guid)"; "$($Config.Name)"
    Get-AcceptedDomain @Look | ForEach-Object { "$($_.DomainName)" -replace '^\*\.' }    # *.contoso.com has contoso.com in it
}
Show-Ar 'processing.show' (@($Rooms) + @($Equipment)) (
    'Identity', 'PrimarySmtpAddress', 'Mailbox', 'AutomateProcessing', 'AllowConflicts', 'AllowRecurringMeetings', 'EnforceSchedulingHorizon',
    'BookingWindowInDays', 'MaximumDurationInMinutes', 'ProcessExternalMeetingMessages', 'DeleteSubject', 'AddOrganizerToSubject',
    'DeleteComments', 'RemovePrivateProperty') @() {
    $Mailbox = Select-ArOne @(Get-Mailbox -Identity $Of @Look)
    $Settings = Select-ArOne @(Get-CalendarProcessing -Identity $Of @Look)
    Add-ArRow $Settings @{ PrimarySmtpAddress = $Mailbox.PrimarySmtpAddress; Mailbox = $Of }
}
}

