$parameters = @{
    Method = 'PATCH'
    Uri = 'http://example.test/a%20b/''c''?x=$1&x=%202&y=%22z%22'
    Headers = @{
        'X-A' = '''"$\'
        'Accept' = 'application/json'
        'Authorization' = 'Bearer t'
    }
    ContentType = 'application/json'
    Body = @'
{
	"hostile": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3'"
	],
	"nested": {
		"a": null
	}
}
'@
}
Invoke-RestMethod @parameters
