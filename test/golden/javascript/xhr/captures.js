// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
const xhr = new XMLHttpRequest();
xhr.open("POST", "{{base_url}}/token");
xhr.setRequestHeader("Authorization", "Bearer {{access_token}}");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);

  const data = JSON.parse(xhr.responseText);
  const accessToken = data.access_token;
  let refreshToken;
  if (data.refresh_token) refreshToken = data.refresh_token;
  const class2 = data.items?.[0]?.["odd \"$key' */ #{x}"];
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send(new URLSearchParams({
  grant_type: "refresh_token",
}));
