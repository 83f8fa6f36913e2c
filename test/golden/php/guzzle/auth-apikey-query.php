<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('GET', 'http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41');

echo $response->getBody();
