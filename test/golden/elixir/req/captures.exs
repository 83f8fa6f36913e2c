# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("{{base_url}}/token",
    headers: [
      {"Authorization", "Bearer {{access_token}}"}
    ],
    form: [
      {"grant_type", "refresh_token"}
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)

access_token = get_in(response.body, ["access_token"])
refresh_token = get_in(response.body, ["refresh_token"])
class = get_in(response.body, ["items", Access.at(0), ~S(odd "$key' */ #{x})])
