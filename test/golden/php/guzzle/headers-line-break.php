<?php

// Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('GET', 'http://example.test/p');

echo $response->getBody();
