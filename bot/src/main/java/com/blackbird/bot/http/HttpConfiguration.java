package com.blackbird.bot.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the door keeper in front of everything under {@code /v1}. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {
  private final DoorKeeper doorKeeper;

  HttpConfiguration(DoorKeeper doorKeeper) {
    this.doorKeeper = doorKeeper;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(doorKeeper).addPathPatterns("/v1/**");
  }
}
