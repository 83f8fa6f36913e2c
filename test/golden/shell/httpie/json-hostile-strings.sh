http --ignore-stdin --follow POST 'http://example.test/p' \
  --raw='{
  "text": "'\''single'\'' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  "nl": "a\nb\r\nc\td",
  "nul": "\u0000\b\f\u001b",
  "sep": "  ﻿",
  "emoji": "😀é",
  "lone": 0,
  "slash": "</script>",
  "it'\''s \"k\"": "$k"
}'
