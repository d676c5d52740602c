# -Confirm: each question answered with No in turn; and the questions before what destroys (without -Force). In a host that answers.
$code = @'
using System; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Globalization; using System.Management.Automation; using System.Management.Automation.Host; using System.Security;
namespace Ask {
public class Ui : PSHostUserInterface {
  public List<string> Asked = new List<string>(); public int NoAt = 0; public bool NoAlways = false; public bool Never = false;
  public override PSHostRawUserInterface RawUI { get { return null; } } public override string ReadLine(){ throw new InvalidOperationException("PROMPT"); } public override SecureString ReadLineAsSecureString(){ var s=new SecureString(); foreach(char c in "Correct-Horse-9") s.AppendChar(c); return s; }
  public override void Write(string v){ } public override void Write(ConsoleColor a, ConsoleColor b, string v){ } public override void WriteLine(string v){ } public override void WriteErrorLine(string v){ } public override void WriteDebugLine(string v){} public override void WriteProgress(long l, ProgressRecord r){} public override void WriteVerboseLine(string v){} public override void WriteWarningLine(string v){ }
  public override Dictionary<string,PSObject> Prompt(string c,string m,Collection<FieldDescription> d){ throw new InvalidOperationException("PROMPT"); }
  public override PSCredential PromptForCredential(string a,string b,string c,string d){ throw new InvalidOperationException("PROMPT"); } public override PSCredential PromptForCredential(string a,string b,string c,string d,PSCredentialTypes e,PSCredentialUIOptions f){ throw new InvalidOperationException("PROMPT"); }
  public override int PromptForChoice(string c,string m,Collection<ChoiceDescription> d,int def){ Asked.Add(m); if (Never) throw new InvalidOperationException("nobody is there"); bool no = NoAlways || Asked.Count == NoAt; for (int i=0;i<d.Count;i++){ string l=d[i].Label.Replace("&",""); if (l == (no ? "No" : "Yes")) return i; } return def; }
}
public class AskHost : PSHost { public Ui U = new Ui(); Guid id=Guid.NewGuid(); public override CultureInfo CurrentCulture { get { return CultureInfo.CurrentCulture; } } public override CultureInfo CurrentUICulture { get { return CultureInfo.CurrentUICulture; } } public override Guid InstanceId { get { return id; } } public override string Name { get { return "Ask"; } } public override Version Version { get { return new Version(1,0); } } public override PSHostUserInterface UI { get { return U; } } public override void EnterNestedPrompt(){} public override void ExitNestedPrompt(){} public override void NotifyBeginApplication(){} public override void NotifyEndApplication(){} public override void SetShouldExit(int i){} }}
'@
Add-Type -TypeDefinition $code
$h = [Ask.AskHost]::new(); $rs = [runspacefactory]::CreateRunspace($h); $rs.Open()
$body = {
    param($Here, $Ui)
    . "$Here/lab.ps1"
    function Invoke-Ask($Job, [hashtable] $With, [int] $NoAt = 0) {
        $Ui.Asked.Clear(); $Ui.NoAt = $NoAt; $before = @(Get-FakeChanges).Count; $ended = ''; $lines = @(); $path = $Job.Path
        try { $lines += @(& $path @With 2>&1 3>&1 6>&1 | ForEach-Object { "$_" }) } catch { $ended += "$_" }
        [pscustomobject]@{ Changes = @(Get-FakeChanges).Count - $before; Asked = $Ui.Asked.Count; Questions = @($Ui.Asked); Lines = $lines; Ended = $ended }
    }
    foreach ($preset in 'EmptyA', 'Half') {
        $base = Get-Variable $preset -ValueOnly; $s0 = "S13 $preset"
        Reset-Fake; & $base; $zero = Get-Print; $j = New-Job $Ported
        $r = Invoke-Ask $j @{ Confirm = $true }
        $q = $r.Asked
        Note $s0 'as many questions as changes (and the ones about what leaves)' ($q -ge $r.Changes -and $q -le $r.Changes + 6) "$q questions, $($r.Changes) changes"
        $null = Invoke-Ask $j @{ Undo = $true; Force = $true }
        for ($k = 1; $k -le $q; $k++) {
            Reset-Fake; & $base; $j = New-Job $Ported; $r = Invoke-Ask $j @{ Confirm = $true } $k; $mid = Get-Print
            $live = Get-Live $j; Note "$s0 No at question $k" 'as many entries as changes' ($live -eq $r.Changes) "$live entries, $($r.Changes) changes"
            # What was refused is done by somebody else afterwards: the undo must not take that away.
            $null = Invoke-Ask $j @{ Undo = $true; Force = $true }; Note "$s0 No at question $k" 'undone: exact' ((Get-Print) -ceq $zero) "$(Get-Difference $zero (Get-Print))"
        }
        # The same answer to everything.
        Reset-Fake
        & $base
        $j = New-Job $Ported
        $Ui.NoAlways = $true
        $r = Invoke-Ask $j @{ Confirm = $true }
        $Ui.NoAlways = $false
        Note "$s0 No to everything" 'no change' ($r.Changes -eq 0 -and (Get-Print) -ceq $zero) "$($r.Changes) changes"
        Reset-Fake
        & $base
        $j = New-Job $Ported
        $Ui.Never = $true
        $r = Invoke-Ask $j @{ Confirm = $true }
        $Ui.Never = $false
        Note "$s0 nobody there" 'no change' ($r.Changes -eq 0 -and (Get-Print) -ceq $zero) "$($r.Changes) changes"
        Reset-Fake; & $base; $j = New-Job $Ported; $null = Invoke-Ask $j @{ Force = $true }; $after = Get-Print
        $Ui.NoAlways = $true
        $r = Invoke-Ask $j @{ Undo = $true; Confirm = $true }
        $Ui.NoAlways = $false
        Note "$s0 undo -Confirm, No to everything" 'no change' ($r.Changes -eq 0 -and (Get-Print) -ceq $after) "$($r.Changes) changes"
        $Ui.NoAlways = $true; $r = Invoke-Ask $j @{ Undo = $true }; $Ui.NoAlways = $false
        $gone = @($V0.Rooms | Where-Object { -not (Get-FakeObject $_) }).Count
        Note "$s0 undo without -Force, No to the questions" 'no mailbox is removed' ($gone -eq 0) "$gone rooms removed, $($r.Asked) questions"
        $r = Invoke-Ask $j @{ Undo = $true; Confirm = $true }; Note "$s0 undo -Confirm, Yes to everything" 'exact' ((Get-Print) -ceq $zero) "$(Get-Difference $zero (Get-Print))"
    }
    # What somebody agreed to in the wizard is not asked again; what destroys is.
    Reset-Fake; & $Ready; New-FakePrincipal $ClientId $AppObject; New-FakeAssignment 'Older' $AppObject; $j = New-Job @('application.access') @{ MayRemove = @('Older') }; $r = Invoke-Ask $j @{}
    Note 'S5 agreed to in the wizard' 'no question' ($r.Asked -eq 0 -and $r.Changes -gt 0) "$($r.Questions -join ' / ')"
    Reset-Fake; & $Empty; $j = New-Job @('rooms.create') @{ Rooms = @('new@practice.example') }; $null = Invoke-Ask $j @{}; (Get-FakeObject 'new').Items = 300; $r = Invoke-Ask $j @{ Undo = $true }
    Note 'S9 a room with bookings' 'the question before it is removed says how many' (@($r.Questions | Where-Object { $_ -match '300 calendar items' }).Count -eq 1) "$($r.Questions -join ' / ')"
    # The caller's settings: preferences, defaults, strictness, aliases.
    $settings = [ordered]@{
        'WhatIfPreference' = { $global:WhatIfPreference = $true }
        'ConfirmPreference None' = { $global:ConfirmPreference = 'None' }
        'defaults WhatIf' = { $global:PSDefaultParameterValues['*:WhatIf'] = $true }
        'defaults ErrorAction' = { $global:PSDefaultParameterValues['*:ErrorAction'] = 'SilentlyContinue' }
        'ErrorActionPreference Ignore' = { $global:ErrorActionPreference = 'SilentlyContinue' }
        'WarningPreference Stop' = { $global:WarningPreference = 'Stop' }
        'strict' = { Set-StrictMode -Version Latest }
        'OFS' = { $global:OFS = ';' }
        'culture tr' = { [cultureinfo]::CurrentCulture = 'tr-TR' }
        'culture ar' = { [cultureinfo]::CurrentCulture = 'ar-SA' }
        'culture th' = { [cultureinfo]::CurrentCulture = 'th-TH' }
        'culture de' = { [cultureinfo]::CurrentCulture = 'de-DE' }
        'defaults Json depth' = { $global:PSDefaultParameterValues['ConvertTo-Json:Depth'] = 1; $global:PSDefaultParameterValues['Where-Object:Property'] = 'x' }
    }
    $clean = {
        $global:WhatIfPreference = $false
        $global:ConfirmPreference = 'High'
        $global:PSDefaultParameterValues.Clear()
        $global:ErrorActionPreference = 'Continue'
        $global:WarningPreference = 'Continue'
        Set-StrictMode -Off
        $global:OFS = ' '
        [cultureinfo]::CurrentCulture = 'en-US'
    }
    foreach ($name in $settings.Keys) {
        & $clean; Reset-Fake; & $Half; $zero = Get-Print; $j = New-Job $Ported; $f = @{ Force = $true }
        . $settings[$name]
        $r = Invoke-Ask $j $f; $u = Invoke-Ask $j ($f + @{ Undo = $true }); . $clean
        if ($name -match 'WhatIfPref') { Note "S15 $name" 'no change' ($r.Changes -eq 0) "$($r.Changes)" }
        elseif ($name -match 'defaults WhatIf') { Note "S15 $name" 'no change, or all and back' ((Get-Print) -ceq $zero) "$($r.Changes)" }
        else { Note "S15 $name" 'run and undo as always' ($r.Changes -gt 15 -and (Get-Print) -ceq $zero) "$($r.Changes) changes, $(Get-Difference $zero (Get-Print)) $($r.Ended) $($u.Ended)" }
    }
    Write-Sum 'confirm'
}
$ps = [powershell]::Create()
$ps.Runspace = $rs
$null = $ps.AddScript($body.ToString()).AddArgument($PSScriptRoot).AddArgument($h.U)
$ps.Invoke()
$ps.Streams.Error | ForEach-Object { "ERR $_" }
