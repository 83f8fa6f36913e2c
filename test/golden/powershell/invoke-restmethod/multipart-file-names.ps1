# Built by hand: -Form gives no part a type, and files the names that they have on disk.
$parts = [System.Collections.Generic.List[byte]]::new()
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0`r`nContent-Disposition: form-data; name=`"a`"; filename=`"with space.txt`"`r`n`r`n"))
$parts.AddRange([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath 'with space.txt')))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0`r`nContent-Disposition: form-data; name=`"b`"; filename=`"it's.txt`"`r`n`r`n"))
$parts.AddRange([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath 'it''s.txt')))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0`r`nContent-Disposition: form-data; name=`"c`"; filename=`"do%22uble.txt`"`r`n`r`n"))
$parts.AddRange([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath 'do"uble.txt')))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0`r`nContent-Disposition: form-data; name=`"d`"; filename=`"`$(id) ``x``.txt`"`r`n`r`n"))
$parts.AddRange([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath '$(id) `x`.txt')))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0`r`nContent-Disposition: form-data; name=`"e`"; filename=`"é 日本.txt`"`r`n`r`n"))
$parts.AddRange([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath 'é 日本.txt')))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0`r`nContent-Disposition: form-data; name=`"f`"; filename=`"a;b,c=d.txt`"`r`n`r`n"))
$parts.AddRange([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath 'a;b,c=d.txt')))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0`r`nContent-Disposition: form-data; name=`"g`"; filename=`"-dash.txt`"`r`n`r`n"))
$parts.AddRange([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath '-dash.txt')))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0`r`nContent-Disposition: form-data; name=`"h`"; filename=`"per%41cent.txt`"`r`n`r`n"))
$parts.AddRange([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath 'per%41cent.txt')))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("`r`n"))
$parts.AddRange([System.Text.Encoding]::UTF8.GetBytes("--postwright-dba6439895f16ea4c862a9d0--`r`n"))

$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'multipart/form-data; boundary=postwright-dba6439895f16ea4c862a9d0'
    Body = $parts.ToArray()
}
Invoke-RestMethod @parameters
