package com.blackbird.bot.http;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts the door keeper and the limit of bodies in front of everything under {@code /v1}. */
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

  @Bean
  WebMvcRegistrations sightedHandlers() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new SightedHandlers();
      }
    };
  }

  @Bean
  FilterRegistrationBean<ShortBody> shortBody() {
    var filter = new FilterRegistrationBean<>(new ShortBody());
    filter.addUrlPatterns("/v1/*");
    return filter;
  }
}
