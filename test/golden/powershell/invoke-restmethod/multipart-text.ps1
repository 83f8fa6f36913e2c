# Built by hand: -Form gives no part a type, and files the names that they have on disk.
$parts = [System.Collections.Generic.List[byte]]::new()
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-59c5c0a90b5985bf594aaeba`r`nContent-Disposition: form-data; name=`"a`"`r`n`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes('1'))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-59c5c0a90b5985bf594aaeba`r`nContent-Disposition: form-data; name=`"b`"`r`n`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes('two words'))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-59c5c0a90b5985bf594aaeba`r`nContent-Disposition: form-data; name=`"a`"`r`n`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes('3'))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-59c5c0a90b5985bf594aaeba--`r`n"))

$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'multipart/form-data; boundary=postwright-59c5c0a90b5985bf594aaeba'
    Body = $parts.ToArray()
}
Invoke-RestMethod @parameters
