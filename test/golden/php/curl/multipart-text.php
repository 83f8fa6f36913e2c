<?php

$curl = curl_init('http://example.test/p');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_HTTPHEADER => [
        'Content-Type: multipart/form-data; boundary=postwright-59c5c0a90b5985bf594aaeba',
    ],
    // An array of fields cannot hold these parts: a name twice, a part without a file, or a text with a type of its own.
    CURLOPT_POSTFIELDS => implode([
        "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", '1', "\r\n",
        "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n", 'two words', "\r\n",
        "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", '3', "\r\n",
        "--postwright-59c5c0a90b5985bf594aaeba--\r\n",
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
