wget -qO- --content-on-error 'http://example.test/p' \
  --header='Content-Type: application/json' \
  --post-data='{
  "text": "'\''single'\'' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  "nl": "a\nb\r\nc\td",
  "nul": "\u0000\b\f\u001b",
  "sep": "  ﻿",
  "emoji": "😀é",
  "lone": 0,
  "slash": "</script>",
  "it'\''s \"k\"": "$k"
}'
