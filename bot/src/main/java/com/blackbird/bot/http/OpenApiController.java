package com.blackbird.bot.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the description of this API, which a test compares with the API itself. */
@RestController
class OpenApiController {
  private static final Resource DESCRIPTION = new ClassPathResource("openapi.json");

  @GetMapping("/openapi.json")
  ResponseEntity<Resource> describe() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DESCRIPTION);
  }
}
