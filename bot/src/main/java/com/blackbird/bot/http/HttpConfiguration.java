package com.blackbird.bot.http;

import com.blackbird.activity.trace.Spans;
import com.blackbird.bot.operations.BotProperties;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

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
  WebMvcRegistrations sightedHandlers(Spans spans) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new SightedHandlers(spans);
      }
    };
  }

  /** A number is a number and a text is a text; nothing is rounded or guessed. */
  @Bean
  JsonMapperBuilderCustomizer strictBodies() {
    return mapper ->
        mapper
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                LogicalType.Textual,
                texts ->
                    texts
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail));
  }

  @Bean
  BodyRoom bodyRoom(@Value("${server.tomcat.connection-timeout}") Duration patience) {
    return new BodyRoom(Runtime.getRuntime().maxMemory(), patience);
  }

  @Bean
  StreamRoom streamRoom(@Value("${server.tomcat.connection-timeout}") Duration patience) {
    return new StreamRoom(Runtime.getRuntime().maxMemory(), patience);
  }

  @Bean
  FilterRegistrationBean<BodyLimits> bodyLimits(
      @Value("${server.tomcat.connection-timeout}") Duration patience) {
    var filter = new FilterRegistrationBean<>(new BodyLimits(patience));
    filter.addUrlPatterns("/v1/*");
    return filter;
  }

  @Bean
  FilterRegistrationBean<SafeHeaders> safeHeaders(BotProperties settings) {
    boolean isByTls = settings.publicUrl().startsWith("https:");
    var filter = new FilterRegistrationBean<>(new SafeHeaders(isByTls));
    filter.addUrlPatterns(
        "/v1/*", "/exports/*", "/slack/*", "/discord/*", "/desk/*", "/actuator/*", "/openapi.json");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Who sends a byte now and then does not hold a connection for long. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowSenders(
      @Value("${server.tomcat.connection-timeout}") Duration patience) {
    return factory -> {
      factory.setProtocol(TimedHttp.class.getName());
      factory.addEngineValves(new RestOfBody(patience));
    };
  }

  /** Instead of the server's own page, which shows what it is. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> rawErrors() {
    return factory ->
        factory.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(RawErrors.class.getName());
          }
        });
  }
}
