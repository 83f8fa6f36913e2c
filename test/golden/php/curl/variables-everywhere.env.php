<?php

foreach (['PATHPART', 'QUERYNAME', 'HOSTILEVALUE', 'NAME', 'HOSTILEASCII', 'NUMBER'] as $name) {
    if (getenv($name) === false) {
        throw new RuntimeException("The environment variable $name is not set.");
    }
}

$curl = curl_init('http://example.test/' . getenv('PATHPART') . '?' . getenv('QUERYNAME') . '=' . getenv('HOSTILEVALUE'));
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_CUSTOMREQUEST => 'PUT',
    CURLOPT_HTTPHEADER => [
        'X-' . getenv('NAME') . ': v ' . getenv('HOSTILEASCII'),
        'Content-Type: application/json',
    ],
    CURLOPT_POSTFIELDS => '{"a": "' . getenv('NAME') . '", "' . getenv('NAME') . '": ' . getenv('NUMBER') . '}',
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
