# The text itself: pure ASCII, parses, nothing that Windows PowerShell 5.1 lacks, no automatic variable assigned; the guards; pasting; the
# last line; real kills, and a second process.
. "$PSScriptRoot/lab.ps1"
. "$PSScriptRoot/cheap.ps1"
$core = $PSVersionTable.PSEdition -eq 'Core'
$v = New-Values @{ Product = 'Serraview'; ScriptId = 's'; Organization = @('practice.example'); RoomLists = @('meeting-rooms@practice.example'); MayConvert = @(); MayRemove = @(); AppObjectId = $AppObject; Login = 'PRACTICE\svc-rooms'; HostName = 'mail.practice.example'; MailDomain = 'practice.example' }
$paths = @(); $f = New-Folder
foreach ($place in 'exchange_online', 'entra', 'exchange_server', 'active_directory') {
    $all = @(Get-ArTasks $place)
    Note "language $place" 'has tasks' ($all.Count -gt 0) ''
    foreach ($tasks in @(, $all) + @($all | ForEach-Object { , @($_) })) { $p = Join-Path $f "$place-$($paths.Count).ps1"; Save-ArScript (New-ArScript $tasks $v $place) $p; $paths += $p }
}
$params51 = @{ 'ConvertTo-Json' = 'InputObject', 'Compress', 'Depth'; 'ConvertFrom-Json' = @('InputObject'); 'Join-Path' = 'Path', 'ChildPath'; 'Test-Path' = @('LiteralPath'); 'Write-Host' = @('ForegroundColor'); 'Get-Command' = 'Name', 'ErrorAction'; 'New-Object' = 'TypeName', 'ArgumentList'; 'Start-Sleep' = @('Seconds'); 'Write-Progress' = 'Activity', 'Status', 'PercentComplete', 'Completed', 'Id'
    'Select-Object' = 'First', 'Skip', 'Last', 'Unique', 'Property'; 'Sort-Object' = 'Unique', 'CaseSensitive', 'Property', 'Descending'; 'Measure-Object' = 'Property', 'Sum'; 'Read-Host' = 'Prompt', 'AsSecureString' }
$auto = 'args', 'error', 'event', 'eventargs', 'executioncontext', 'false', 'foreach', 'home', 'host', 'input', 'iscoreclr', 'islinux', 'ismacos', 'iswindows', 'lastexitcode', 'matches', 'myinvocation', 'nestedpromptlevel', 'pid', 'profile', 'psboundparameters', 'pscmdlet', 'pscommandpath', 'psculture', 'psdebugcontext', 'pshome', 'psitem', 'psscriptroot', 'pssenderinfo', 'psuiculture', 'psversiontable', 'pwd', 'sender', 'shellid', 'stacktrace', 'switch', 'this', 'true'
foreach ($p in $paths) {
    $tok = $null; $err = $null; $ast = [System.Management.Automation.Language.Parser]::ParseFile($p, [ref] $tok, [ref] $err); $s = "language $(Split-Path $p -Leaf)"
    Note $s 'parses' ($err.Count -eq 0) "$err"
    $text = [System.IO.File]::ReadAllText($p); Note $s 'one sign outside ASCII, the guard''s' ([regex]::Matches($text, '[^\x00-\x7f]').Count -eq 1) ''
    $all = $ast.FindAll({ $true }, $true)
    $kinds = @($all | ForEach-Object { $_.GetType().Name } | Where-Object { $_ -in 'TernaryExpressionAst', 'PipelineChainAst', 'TypeDefinitionAst', 'ConfigurationDefinitionAst', 'UsingStatementAst', 'FunctionMemberAst' })
    Note $s 'no construct of 7 alone' ($kinds.Count -eq 0) "$kinds"
    Note $s 'no operator of 7 alone' (@($tok | Where-Object { "$($_.Kind)" -in 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'AndAnd', 'OrOr' }).Count -eq 0) ''
    $commands = @($all | Where-Object { $_ -is [System.Management.Automation.Language.CommandAst] })
    $bad = @()
    foreach ($c in $commands) { $n = $c.GetCommandName(); if ($n -and $params51.ContainsKey($n)) { foreach ($e in $c.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) { if ($params51[$n] -notcontains $e.ParameterName) { $bad += "$n -$($e.ParameterName)" } } } }
    Note $s 'no parameter of 7 alone' ($bad.Count -eq 0) "$bad"
    $names = @($commands | ForEach-Object { $_.GetCommandName() } | Where-Object { $_ })
    $aliases = @($names | Where-Object { Get-Alias $_ -ErrorAction SilentlyContinue } | Select-Object -Unique)
    Note $s 'no alias' ($aliases.Count -eq 0) "$aliases"
    Note $s 'nothing is run from text' (@($names | Where-Object { $_ -in 'Invoke-Expression', 'iex', 'Add-Type', 'Invoke-Command', 'Start-Process' }).Count -eq 0) ''
    $assigned = @($all | Where-Object { $_ -is [System.Management.Automation.Language.AssignmentStatementAst] } | ForEach-Object { $_.Left } | ForEach-Object { if ($_ -is [System.Management.Automation.Language.ConvertExpressionAst]) { $_.Child } else { $_ } } | Where-Object { $_ -is [System.Management.Automation.Language.VariableExpressionAst] } | ForEach-Object { $_.VariablePath.UserPath.ToLowerInvariant() } | Where-Object { $auto -contains $_ })
    $loops = @($all | Where-Object { $_ -is [System.Management.Automation.Language.ForEachStatementAst] } | ForEach-Object { $_.Variable.VariablePath.UserPath.ToLowerInvariant() } | Where-Object { $auto -contains $_ })
    $parm = @($all | Where-Object { $_ -is [System.Management.Automation.Language.ParameterAst] } | ForEach-Object { $_.Name.VariablePath.UserPath.ToLowerInvariant() } | Where-Object { $auto -contains $_ })
    Note $s 'no automatic variable is assigned' (($assigned + $loops + $parm).Count -eq 0) "$assigned $loops $parm"
}
# S14. Read in another code page; pasted line by line.
if ($core) { [System.Text.Encoding]::RegisterProvider([System.Text.CodePagesEncodingProvider]::Instance) }    # Windows PowerShell knows them all
$text = New-ArScript @('rooms.create') $v 'exchange_online'; $utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
foreach ($cp in 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874, 932, 936, 949, 950, 437, 850) {
    $wrong = [System.Text.Encoding]::GetEncoding($cp).GetString($utf8.GetBytes($text))
    $p = Join-Path $f "cp$cp.ps1"
    [System.IO.File]::WriteAllText($p, $wrong, (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true))
    Reset-Fake
    & $Empty
    $z = Get-Print
    $said = ''
    try { $null = & $p -Force 2>&1 6>&1 } catch { $said = "$_" }
    Note 'S14 guard' "code page ${cp}: refused, nothing done" ($said -match 'not read as it was written|parse|Missing|Unexpected' -and (Get-Print) -ceq $z) $said
}
$p = Join-Path $f 'good.ps1'; Save-ArScript $text $p; Reset-Fake; & $Empty; $z = Get-Print; $null = & $p -Force 6>&1; Note 'S14 guard' 'as saved: runs' ((Get-Print) -cne $z) ''
Reset-Fake; & $Empty; $z = Get-Print; $buffer = ''; $ran = 0; $here = New-Folder; Push-Location $here
foreach ($line in $text -split "`n") {    # as a console without a line editor takes it: runs a statement as soon as it is complete
    $buffer += "$line`n"; $err = $null; $null = [System.Management.Automation.Language.Parser]::ParseInput($buffer, [ref] $null, [ref] $err)
    if (@($err | Where-Object { $_.IncompleteInput }).Count) { continue }
    try { $null = . ([scriptblock]::Create($buffer)) 2>&1 6>&1; $ran++ } catch { }; $buffer = ''
}
Pop-Location
Note 'S14 guard' "pasted line by line ($ran pieces): nothing done" ((Get-Print) -ceq $z -and @(Get-ChildItem $here).Count -eq 0) ''
# S15. A computer that allows scripts only a part of the language.
$rs = [runspacefactory]::CreateRunspace()
$rs.Open()
$rs.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
$here = New-Folder
$p = Join-Path $here 'x.ps1'
Save-ArScript $text $p
$ps = [powershell]::Create(); $ps.Runspace = $rs; $null = $ps.AddScript("& '$p' -Force"); $said = ''; try { $null = $ps.Invoke() } catch { $said = "$_" }
Note 'S15 constrained language' 'refused with words, nothing begun' ("$said $($ps.Streams.Error)" -match 'constrained mode' -and @(Get-ChildItem $here).Count -eq 1) "$said $($ps.Streams.Error)"
$ps.Dispose(); $rs.Dispose()
# S19. The last line through a console: broken at any width, with blanks lost or added at the breaks.
$odd = "refused: it's `"so`" <" + [char] 0xe9 + '> & more'
$j = New-Job $Ported; Reset-Fake; & $Half; Set-Fake @{ Refuse = @{ 'Set-Mailbox' = $odd } }; $r = Invoke-Job $j; $line = $r.Lines[-1]
$good = 0
foreach ($width in 20..200) { $cut = ($line -replace "(.{$width})", "`$1`r`n  "); $e = Read-Envelope $cut; if ($e -and $e.count.failed -eq $r.Envelope.count.failed -and $e.items.Count -gt 0) { $good++ } }
Note 'S19 last line' "read at $good of 181 widths" ($good -eq 181) ''
for ($i = 20; $i -lt $line.Length - 15; $i += 7) { Note 'S19 last line' "a sign lost at $i is noticed" ($null -eq (Read-Envelope ($line.Remove($i, 1)))) '' }
Note 'S19 last line' 'its words are exact' (@($r.Envelope.items | Where-Object { "$($_.why)".Contains($odd) }).Count -gt 0) "$($r.Envelope.items[0])"
# S1. Real kills at a random moment: the journal is whole lines and at most one torn. A second process meanwhile is refused.
$f2 = New-Folder; $slow = Join-Path $f2 'slow.ps1'; Save-CheapScript "$f2/x.ps1"
[System.IO.File]::WriteAllText($slow, ". '$PSScriptRoot/lab.ps1'; Reset-Fake; `$global:Cheap = @{}; `$global:CheapCount = 100000; [System.IO.File]::WriteAllText('$f2/started', 'x'); & '$f2/x.ps1' *> `$null")
$shell = (Get-Process -Id $PID).Path
$policy = if ($env:OS -eq 'Windows_NT') { '-ExecutionPolicy Bypass ' }
$rng = New-Object -TypeName System.Random -ArgumentList 3
$torn = 0
$whole = 0
$lost = 0
$blocked = $null
for ($k = 1; $k -le 12; $k++) {
    Remove-Item "$f2/started", "$f2/*.jsonl", "$f2/*.log" -ErrorAction SilentlyContinue
    $q = [System.Diagnostics.Process]::Start($shell, "-NoProfile -NonInteractive $policy-File `"$slow`"")
    for ($w = 0; $w -lt 1200 -and -not (Test-Path "$f2/started"); $w++) { [System.Threading.Thread]::Sleep(50) }
    [System.Threading.Thread]::Sleep(1200 + $rng.Next(1500))
    if ($k -eq 1) { Reset-Fake; $global:Cheap = @{}; $global:CheapCount = 5; $o = @(& "$f2/x.ps1" 6>&1 | ForEach-Object { "$_" }); $blocked = ("$o" -match 'cannot be opened') -and $global:Cheap.Count -eq 0 }
    if ($core) { $q.Kill($true) } else { $q.Kill() }; $q.WaitForExit(); [System.Threading.Thread]::Sleep(200)
    foreach ($entry in [System.IO.File]::ReadAllText("$f2/anteroom-journal.jsonl") -split "`n") { if (-not $entry) { continue }; if ($entry -match '^\{.+,"sum":"[0-9a-f]{8}"\}$') { $whole++ } else { $torn++ } }
    Reset-Fake
    $global:Cheap = @{}
    $global:CheapCount = 3
    $o = @(& "$f2/x.ps1" 6>&1 3>&1 | ForEach-Object { "$_" })
    if ("$o" -notmatch 'Summary: .*(changed|already)') { $lost++ }
}
Note 'S1 kill' "12 kills: $whole whole lines, $torn torn, each journal usable afterwards" ($lost -eq 0 -and $torn -le 12 -and $whole -gt 0) "$lost unusable"
Note 'S3 kill' 'a second run while the first goes on is refused' ([bool] $blocked) "$o"
Write-Sum 'language'
