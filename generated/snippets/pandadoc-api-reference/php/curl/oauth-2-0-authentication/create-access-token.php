<?php

$curl = curl_init('https://api.pandadoc.com/oauth2/access_token');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_POSTFIELDS => http_build_query([
        'grant_type' => 'authorization_code',
        'client_id' => '{{client_id}}',
        'client_secret' => '{{client_secret}}',
        'code' => '{{authorization_code}}',
        'scope' => 'read+write',
        'redirect_uri' => '{{redirect_uri}}',
    ]),
]);

$response = curl_exec($curl);
if ($response === false) {
    throw new RuntimeException(curl_error($curl));
}

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    throw new RuntimeException("HTTP $status: $response");
}

echo $response;
