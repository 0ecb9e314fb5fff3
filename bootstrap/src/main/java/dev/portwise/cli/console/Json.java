package dev.portwise.cli.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes results as JSON, in the order of their components. Absent values are left out; figures have three decimals. */
public final class Json {

    private Json() {}

    public static ObjectMapper mapper() {
        Rounded rounded = new Rounded();
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .addModule(
                        new SimpleModule().addSerializer(Double.class, rounded).addSerializer(Double.TYPE, rounded))
                .build();
    }

    private static final class Rounded extends ValueSerializer<Double> {
        @Override
        public void serialize(Double figure, JsonGenerator json, SerializationContext context) {
            json.writeNumber(Math.round(figure * 1000) / 1000.0);
        }
    }
}
