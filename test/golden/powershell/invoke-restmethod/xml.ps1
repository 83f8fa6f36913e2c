$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/xml'
    Body = [System.Text.Encoding]::UTF8.GetBytes(@'
<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>

'@)
    SkipHeaderValidation = $true
}
Invoke-RestMethod @parameters
