<?php

foreach (['NAME', 'HOSTILEVALUE'] as $name) {
    if (getenv($name) === false) {
        throw new RuntimeException("The environment variable $name is not set.");
    }
}

$curl = curl_init('http://example.test/p');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_POSTFIELDS => implode('&', [
        http_build_query([getenv('NAME') => getenv('HOSTILEVALUE')]),
        http_build_query(['x' => 'a' . getenv('HOSTILEVALUE') . 'b']),
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
