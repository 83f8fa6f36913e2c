<?php

// Not supported here: Hawk authentication is left out.

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('GET', 'http://example.test/p');

echo $response->getBody();
