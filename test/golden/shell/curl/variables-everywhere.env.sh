# Reads from the environment: PATHPART, QUERYNAME, HOSTILEVALUE, NAME, HOSTILEASCII, NUMBER
curl --location --request PUT 'http://example.test/'"${PATHPART?}"'?'"${QUERYNAME?}"'='"${HOSTILEVALUE?}" \
  --header 'X-'"${NAME?}"': v '"${HOSTILEASCII?}" \
  --header 'Content-Type: application/json' \
  --data-raw '{"a": "'"${NAME?}"'", "'"${NAME?}"'": '"${NUMBER?}"'}'
