<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'json' => [
        'query' => 'query Q($id: ID!) {
  thing(id: $id) { name }
}',
        'variables' => [
            'id' => '1',
        ],
    ],
]);

echo $response->getBody();
