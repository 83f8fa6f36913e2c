<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'headers' => [
        'Content-Type' => 'text/plain',
    ],
    'body' => '\'single\' "double" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}',
]);

echo $response->getBody();
