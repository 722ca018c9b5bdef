using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>Refuses, at its field, text with a null character: PostgreSQL cannot store it.</summary>
internal sealed class StorableTextBinder(IModelBinder inner) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var values = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (!values.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true))
        {
            return inner.BindModelAsync(bindingContext);
        }

        bindingContext.ModelState.TryAddModelError(
            bindingContext.ModelName,
            "This holds an invisible null character, which cannot be kept. Type it again."
        );
        bindingContext.Result = ModelBindingResult.Failed();
        return Task.CompletedTask;
    }
}

internal sealed class StorableTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BinderType is null
            ? new StorableTextBinder(
                new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>())
            )
            : null;
}
