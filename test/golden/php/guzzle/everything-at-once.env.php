<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('PATCH', 'http://example.test/a%20b/\'c\'?x=$1&x=%202&y=%22z%22', [
    'headers' => [
        'X-A' => '\'"$\\',
        'Accept' => 'application/json',
        'Authorization' => 'Bearer t',
    ],
    'json' => [
        'hostile' => '\'single\' "double" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}',
        'list' => [
            1,
            2.5,
            '3\'',
        ],
        'nested' => [
            'a' => null,
        ],
    ],
]);

echo $response->getBody();
