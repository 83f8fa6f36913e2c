# Reads from the environment: PATHPART, QUERYNAME, HOSTILEVALUE, NAME, HOSTILEASCII, NUMBER
wget -qO- --content-on-error --method=PUT 'http://example.test/'"${PATHPART?}"'?'"${QUERYNAME?}"'='"${HOSTILEVALUE?}" \
  --header='X-'"${NAME?}"': v '"${HOSTILEASCII?}" \
  --header='Content-Type: application/json' \
  --body-data='{"a": "'"${NAME?}"'", "'"${NAME?}"'": '"${NUMBER?}"'}'
