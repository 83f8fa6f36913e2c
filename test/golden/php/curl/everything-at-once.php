<?php

$curl = curl_init('http://example.test/a%20b/\'c\'?x=$1&x=%202&y=%22z%22');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_CUSTOMREQUEST => 'PATCH',
    CURLOPT_HTTPHEADER => [
        'X-A: \'"$\\',
        'Accept: application/json',
        'Content-Type: application/json',
        'Authorization: Bearer t',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'hostile' => '\'single\' "double" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}',
        'list' => [
            1,
            2.5,
            '3\'',
        ],
        'nested' => [
            'a' => null,
        ],
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
