# Built by hand: -Form gives no part a type, and files the names that they have on disk.
$parts = [System.Collections.Generic.List[byte]]::new()
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-86f06b8fe893ebdf722202d8`r`nContent-Disposition: form-data; name=`"json`"`r`nContent-Type: application/json`r`n`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes('{"a":"b, ''c''"}'))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-86f06b8fe893ebdf722202d8`r`nContent-Disposition: form-data; name=`"xml`"`r`nContent-Type: text/xml; charset=utf-8`r`n`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes('<a b="c"/>'))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-86f06b8fe893ebdf722202d8`r`nContent-Disposition: form-data; name=`"plain`"`r`nContent-Type: text/plain`r`n`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes('x'))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-86f06b8fe893ebdf722202d8--`r`n"))

$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'multipart/form-data; boundary=postwright-86f06b8fe893ebdf722202d8'
    Body = $parts.ToArray()
}
Invoke-RestMethod @parameters
