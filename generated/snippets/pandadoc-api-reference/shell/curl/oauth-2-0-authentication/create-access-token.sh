curl --location 'https://api.pandadoc.com/oauth2/access_token' \
  --data-urlencode 'grant_type=authorization_code' \
  --data-urlencode 'client_id={{client_id}}' \
  --data-urlencode 'client_secret={{client_secret}}' \
  --data-urlencode 'code={{authorization_code}}' \
  --data-urlencode 'scope=read+write' \
  --data-urlencode 'redirect_uri={{redirect_uri}}'
