# A copy of a state that shares nothing with it: hashtables, lists and what is in them. JSON would do in PowerShell 7 alone.
function Copy-FakeValue($Value) {
    if ($Value -is [System.Collections.IDictionary]) {
        $copy = @{}
        foreach ($key in @($Value.Keys)) { $copy[$key] = Copy-FakeValue $Value[$key] }
        return $copy
    }
    if ($Value -is [System.Collections.IList]) {
        $list = New-Object -TypeName System.Collections.ArrayList
        foreach ($item in $Value) { $null = $list.Add((Copy-FakeValue $item)) }
        return , $list.ToArray()
    }
    $Value
}
