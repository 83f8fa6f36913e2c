<?php

$curl = curl_init('http://example.test/p');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_POSTFIELDS => [
        'a' => new CURLFile('with space.txt', null, 'with space.txt'),
        'b' => new CURLFile('it\'s.txt', null, 'it\'s.txt'),
        'c' => new CURLFile('do"uble.txt', null, 'do"uble.txt'),
        'd' => new CURLFile('$(id) `x`.txt', null, '$(id) `x`.txt'),
        'e' => new CURLFile('é 日本.txt', null, 'é 日本.txt'),
        'f' => new CURLFile('a;b,c=d.txt', null, 'a;b,c=d.txt'),
        'g' => new CURLFile('-dash.txt', null, '-dash.txt'),
        'h' => new CURLFile('per%41cent.txt', null, 'per%41cent.txt'),
    ],
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
