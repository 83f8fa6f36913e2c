$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/json'
    Body = [System.Text.Encoding]::UTF8.GetBytes(@"
{
  "text": "'single' \"double\" ``tick`` \\back\\\\ `$(id) `${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  "nl": "a\nb\r\nc\td",
  "nul": "\u0000\b\f\u001b`u{7f}",
  "sep": "`u{2028}`u{2029}`u{feff}",
  "emoji": "😀é",
  "lone": 0,
  "slash": "</script>",
  "it's \"k\"": "`$k"
}
"@)
}
Invoke-RestMethod @parameters
