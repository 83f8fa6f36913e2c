wget -qO- --content-on-error --method=PATCH 'http://example.test/a%20b/'\''c'\''?x=$1&x=%202&y=%22z%22' \
  --header='X-A: '\''"$\' \
  --header='Accept: application/json' \
  --header='Content-Type: application/json' \
  --header='Authorization: Bearer t' \
  --body-data='{
	"hostile": "'\''single'\'' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3'\''"
	],
	"nested": {
		"a": null
	}
}'
