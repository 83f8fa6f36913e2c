// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
$.ajax({
  url: "{{base_url}}/token",
  method: "POST",
  headers: {
    "Authorization": "Bearer {{access_token}}",
  },
  data: {
    grant_type: "refresh_token",
  },
})
  .done((data) => {
    console.log(data);

    const accessToken = data.access_token;
    let refreshToken;
    if (data.refresh_token) refreshToken = data.refresh_token;
    const class2 = data.items?.[0]?.["odd \"$key' */ #{x}"];
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
