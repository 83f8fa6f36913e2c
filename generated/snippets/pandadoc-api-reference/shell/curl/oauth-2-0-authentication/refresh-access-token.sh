curl --location 'https://api.pandadoc.com/oauth2/access_token' \
  --data-urlencode 'grant_type=refresh_token' \
  --data-urlencode 'client_id={{client_id}}' \
  --data-urlencode 'client_secret={{client_secret}}' \
  --data-urlencode 'scope=read+write' \
  --data-urlencode 'refresh_token={{refresh_token}}'
