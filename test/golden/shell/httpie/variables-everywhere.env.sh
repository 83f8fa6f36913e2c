# Reads from the environment: PATHPART, QUERYNAME, HOSTILEVALUE, NAME, HOSTILEASCII, NUMBER
http --ignore-stdin --follow PUT 'http://example.test/'"${PATHPART?}"'?'"${QUERYNAME?}"'='"${HOSTILEVALUE?}" \
  X-"${NAME?}"':v '"${HOSTILEASCII?}" \
  --raw='{"a": "'"${NAME?}"'", "'"${NAME?}"'": '"${NUMBER?}"'}'
