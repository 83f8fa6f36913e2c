# Reads from the environment: NAME, HOSTILEVALUE
http --ignore-stdin --follow --form POST 'http://example.test/p' \
  "${NAME?}"'='"${HOSTILEVALUE?}" \
  x=a"${HOSTILEVALUE?}"b
