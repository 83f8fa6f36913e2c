<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);
$http->put_AuthToken('{{access_token}}');
$http->SetRequestHeader('Accept', 'application/json');

$resp = $http->QuickRequest('GET', 'https://api.pandadoc.com/public/v1/documents/{{document_id}}/details');
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}

$jResp = new CkJsonObject();
if (!$jResp->Load($resp->bodyStr())) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$id = $jResp->stringOf('id');
$name = $jResp->stringOf('name');
$status = $jResp->stringOf('status');
$dateCreated = $jResp->stringOf('date_created');
$dateModified = $jResp->stringOf('date_modified');
$expirationDate = $jResp->stringOf('expiration_date');
$createdById = $jResp->stringOf('created_by.id');
$email = $jResp->stringOf('created_by.email');
$firstName = $jResp->stringOf('created_by.first_name');
$lastName = $jResp->stringOf('created_by.last_name');
for ($i = 0, $count_i = $jResp->SizeOfArray('recipients'); $i < $count_i; $i++) {
    $jResp->put_I($i);
    $recipientsId = $jResp->stringOf('recipients[i].id');
    $recipientsEmail = $jResp->stringOf('recipients[i].email');
    $recipientsFirstName = $jResp->stringOf('recipients[i].first_name');
    $recipientsLastName = $jResp->stringOf('recipients[i].last_name');
    $role = $jResp->stringOf('recipients[i].role');
    $hasCompleted = $jResp->BoolOf('recipients[i].has_completed');
}
for ($i = 0, $count_i = $jResp->SizeOfArray('fields'); $i < $count_i; $i++) {
    $jResp->put_I($i);
    $fieldsName = $jResp->stringOf('fields[i].name');
    $type = $jResp->stringOf('fields[i].type');
    $value = $jResp->stringOf('fields[i].value');
}
for ($i = 0, $count_i = $jResp->SizeOfArray('tokens'); $i < $count_i; $i++) {
    $jResp->put_I($i);
    $tokensName = $jResp->stringOf('tokens[i].name');
    $tokensValue = $jResp->stringOf('tokens[i].value');
}
$source = $jResp->stringOf('metadata.source');
for ($i = 0, $count_i = $jResp->SizeOfArray('tags'); $i < $count_i; $i++) {
    $jResp->put_I($i);
    $tags = $jResp->stringOf('tags[i]');
}
$amount = $jResp->stringOf('grand_total.amount');
$currency = $jResp->stringOf('grand_total.currency');
