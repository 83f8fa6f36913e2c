<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->AuthToken = '{{access_token}}';
$http->SetRequestHeader('Accept', 'application/json');

$resp = $http->QuickRequest('GET', 'https://api.pandadoc.com/public/v1/documents/{{document_id}}/details');
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}

$jResp = new COM("Chilkat.JsonObject", null, CP_UTF8);
if (!$jResp->Load($resp->BodyStr)) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$id = $jResp->StringOf('id');
$name = $jResp->StringOf('name');
$status = $jResp->StringOf('status');
$dateCreated = $jResp->StringOf('date_created');
$dateModified = $jResp->StringOf('date_modified');
$expirationDate = $jResp->StringOf('expiration_date');
$createdById = $jResp->StringOf('created_by.id');
$email = $jResp->StringOf('created_by.email');
$firstName = $jResp->StringOf('created_by.first_name');
$lastName = $jResp->StringOf('created_by.last_name');
for ($i = 0, $count_i = $jResp->SizeOfArray('recipients'); $i < $count_i; $i++) {
    $jResp->I = $i;
    $recipientsId = $jResp->StringOf('recipients[i].id');
    $recipientsEmail = $jResp->StringOf('recipients[i].email');
    $recipientsFirstName = $jResp->StringOf('recipients[i].first_name');
    $recipientsLastName = $jResp->StringOf('recipients[i].last_name');
    $role = $jResp->StringOf('recipients[i].role');
    $hasCompleted = $jResp->BoolOf('recipients[i].has_completed');
}
for ($i = 0, $count_i = $jResp->SizeOfArray('fields'); $i < $count_i; $i++) {
    $jResp->I = $i;
    $fieldsName = $jResp->StringOf('fields[i].name');
    $type = $jResp->StringOf('fields[i].type');
    $value = $jResp->StringOf('fields[i].value');
}
for ($i = 0, $count_i = $jResp->SizeOfArray('tokens'); $i < $count_i; $i++) {
    $jResp->I = $i;
    $tokensName = $jResp->StringOf('tokens[i].name');
    $tokensValue = $jResp->StringOf('tokens[i].value');
}
$source = $jResp->StringOf('metadata.source');
for ($i = 0, $count_i = $jResp->SizeOfArray('tags'); $i < $count_i; $i++) {
    $jResp->I = $i;
    $tags = $jResp->StringOf('tags[i]');
}
$amount = $jResp->StringOf('grand_total.amount');
$currency = $jResp->StringOf('grand_total.currency');
