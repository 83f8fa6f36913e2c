# The collection’s script keeps ｛｛access_token｝｝ for later requests: the field access_token of the response’s JSON.
# The collection’s script keeps ｛｛refresh_token｝｝ for later requests: the field refresh_token of the response’s JSON, where it is there.
# The collection’s script keeps ｛｛class｝｝ for later requests: the field items[0][”odd ＼”＄key’ */ #｛x｝”] of the response’s JSON.
# The collection’s script keeps ｛｛digest｝｝ for later requests: computed by the script, of access_token of the response’s JSON.
curl --location '{{base_url}}/token' \
  --header 'Authorization: Bearer {{access_token}}' \
  --data-urlencode 'grant_type=refresh_token'
