# Whether an object is within a recipient filter, as Exchange would decide it. $Read gives an object's values of a property.
function Test-FakeScope([string] $Filter, $Object, [scriptblock] $Read) {
    $queue = New-Object -TypeName System.Collections.Queue
    foreach ($sign in [regex]::Matches($Filter, "'(?:[^']|'')*'|\(|\)|[^\s()']+")) { $queue.Enqueue($sign.Value) }
    $hit = Test-FakeOr $queue $Object $Read
    if ($queue.Count) { throw "FAKE: the filter does not end where it should: $Filter" }
    $hit
}
function Test-FakeOr($Queue, $Object, [scriptblock] $Read) {
    $hit = Test-FakeAnd $Queue $Object $Read
    while ($Queue.Count -and $Queue.Peek() -eq '-or') {
        $null = $Queue.Dequeue()
        $more = Test-FakeAnd $Queue $Object $Read
        $hit = $hit -or $more
    }
    $hit
}
function Test-FakeAnd($Queue, $Object, [scriptblock] $Read) {
    $hit = Test-FakeOne $Queue $Object $Read
    while ($Queue.Count -and $Queue.Peek() -eq '-and') {
        $null = $Queue.Dequeue()
        $more = Test-FakeOne $Queue $Object $Read
        $hit = $hit -and $more
    }
    $hit
}
function Test-FakeOne($Queue, $Object, [scriptblock] $Read) {
    $sign = $Queue.Dequeue()
    if ($sign -eq '(') {
        $hit = Test-FakeOr $Queue $Object $Read
        $null = $Queue.Dequeue()
        return $hit
    }
    if ($sign -eq '-not') {
        $hit = Test-FakeOne $Queue $Object $Read
        return -not $hit
    }
    $how = $Queue.Dequeue()
    $text = "$($Queue.Dequeue())" -replace '^''|''$' -replace "''", "'"
    $values = @(& $Read $Object $sign | ForEach-Object { "$_" })
    switch ($how) {
        '-eq' { $values -contains $text }
        '-ne' { $values -notcontains $text }
        '-like' { @($values | Where-Object { $_ -like $text }).Count -gt 0 }
        default { throw "FAKE: the comparison $how is not among those that are known" }
    }
}
