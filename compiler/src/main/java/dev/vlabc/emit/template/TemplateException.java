package dev.vlabc.emit.template;

/** A template that cannot be rendered: where, and why. A bug of whoever wrote the template. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
