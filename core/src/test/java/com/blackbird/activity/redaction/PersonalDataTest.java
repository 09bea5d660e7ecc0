package com.blackbird.activity.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Duplicate entry 'jane.doe+x@mail.example' for key 'email' | Duplicate entry '[e-mail hidden]' for key 'email'
          ?email=jane%40mail.example&x=1 | ?email=[e-mail hidden]&x=1
          Phone +49 151 2345-6789 is taken | Phone [phone hidden] is taken
          call (555) 123-4567. | call [phone hidden].
          to +15551234567, from +15557654321 | to [phone hidden], from [phone hidden]
          {"first_name":"Jane","last_name":"van Doe"} | {"first_name":"[name hidden]","last_name":"van Doe"}
          {"firstName": "Jane", "orders": 3} | {"firstName": "[name hidden]", "orders": 3}
          {\\"name\\":\\"Jane Doe\\"} | {\\"name\\":\\"[name hidden]\\"}
          <n:LastName>Doe</n:LastName> | <n:LastName>[name hidden]</n:LastName>
          &lt;LastName&gt;Doe&lt;/LastName&gt; | &lt;LastName&gt;[name hidden]&lt;/LastName&gt;
          {"mail":"jane.doe\\u0040mail.example"} | {"mail":"[e-mail hidden]"}
          {"address1":"12 High Street","city":"Leeds","zip":"LS1 4AP"} | {"address1":"[address hidden]","city":"[address hidden]","zip":"[address hidden]"}
          {"shipping_city":"Ürümqi"} | {"shipping_city":"[address hidden]"}
          {"BillAddr":{"Line1":"12 High Street"}} | {"BillAddr":{"Line1":"[address hidden]"}}
          {"phone":"0151 23456789"} | {"phone":"[phone hidden]"}
          {"date_of_birth":"1980-02-29"} | {"date_of_birth":"[date of birth hidden]"}
          IBAN DE89 3704 0044 0532 0130 00 refused | IBAN [bank account hidden] refused
          """)
  void whoSomebodyIsIsHidden(String message, String shown) {
    assertThat(PersonalData.hide(message)).isEqualTo(shown);
    assertThat(PersonalData.hide(shown)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order #1021 of gid://shopify/Order/5551234567890 was not found",
        "2026-11-23T10:00:00+01:00 timed out after 30 s",
        "{\"errors\":{\"phone\":[\"is invalid\"],\"email\":[\"has already been taken\"]}}",
        "{\"address1\":\"can't be blank\",\"city\":\"is required\"}",
        "{\"name\":\"#1021\",\"title\":\"Black T-shirt\"}",
        "{\"name\":\"products/update\"}",
        "{\"first_name\":\"is too long (maximum is 255 characters)\"}",
        "Address Line1 must not exceed 40 characters",
        "{\"field\":[\"phone\"],\"message\":\"Phone is invalid\"}",
        "x-request-id: 2914b410-d0a9-488b-92ee-707d674db4ed-1733633000",
        "@everyone and noah@patel",
        "Contact the API support team at support@xero.example",
        "SKU A+1234567890 has 5 + 12345678 items"
      })
  void whatIsOfNobodyStays(String message) {
    assertThat(PersonalData.hide(message)).isEqualTo(message);
  }

  @Test
  void longTextsTakeTimeByTheirLengthAlone() {
    String hostile = "name:".repeat(4_000) + "@".repeat(4_000) + "+1 (".repeat(4_000);

    assertThat(PersonalData.hide(hostile)).hasSameSizeAs(hostile);
    assertThat(Secrets.hide("token=".repeat(4_000))).startsWith("token=token=");
    assertThat(Secrets.hide("eyJa-".repeat(4_000))).startsWith("eyJa-");
  }
}
