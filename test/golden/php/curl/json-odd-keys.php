<?php

$curl = curl_init('http://example.test/p');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_HTTPHEADER => [
        'Content-Type: application/json',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'b' => 1,
        '2' => 2,
        '1' => 3,
        '__proto__' => [
            'x' => 1,
        ],
        'constructor' => 2,
        '' => 'empty',
        'a.b' => 1,
        'a[0]' => 2,
        'a b' => 3,
        'é' => 4,
        '|' => 5,
        '*' => 6,
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
