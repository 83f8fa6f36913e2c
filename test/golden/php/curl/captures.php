<?php

// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.

$curl = curl_init('{{base_url}}/token');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_HTTPHEADER => [
        'Authorization: Bearer {{access_token}}',
    ],
    CURLOPT_POSTFIELDS => http_build_query([
        'grant_type' => 'refresh_token',
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

$data = json_decode($response, true);
$accessToken = $data['access_token'] ?? null;
if (!empty($data['refresh_token'])) {
    $refreshToken = $data['refresh_token'];
}
$class = $data['items'][0]['odd "$key\' */ #{x}'] ?? null;
